public import SQLite

/// A question that the store answers with rows.
public protocol Query: Sendable {
  /// The SQL that gives the answer: what runs, and what `--sql` prints.
  var sql: BoundSQL { get }

  /// The printer of the format `table`: columns, or a layout of the question's own.
  func tablePrinter(for terminal: Terminal) -> any RowPrinter
}

extension Query {
  public func tablePrinter(for terminal: Terminal) -> any RowPrinter {
    TablePrinter(terminal: terminal)
  }

  /// Runs the query and hands its rows, as the printer writes them, to `write`.
  ///
  /// - Parameter limit: rows after this many are not read.
  /// - Parameter write: takes the text; false where nobody reads on.
  /// - Returns: false where there are more rows than `limit`.
  @discardableResult
  public func print(
    from db: borrowing Database, with printer: any RowPrinter, limit: Int? = nil,
    write: (String) -> Bool
  ) throws(SQLiteError) -> Bool {
    var printer = printer
    var rows = try Rows(sql, in: db)
    guard write(printer.begin(columns: rows.columns)) else { return true }
    var count = 0
    var isComplete = true
    while isComplete, let row = try rows.next() {
      isComplete = count < limit ?? .max
      guard isComplete else { break }
      guard write(printer.add(row)) else { return true }
      count += 1
    }
    _ = write(printer.end())
    return isComplete
  }
}
