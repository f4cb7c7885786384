public import SQLite

/// Rows as comma-separated values (RFC 4180): a header line, `\r\n` at line ends, quotes where a value needs them.
///
/// NULL is an empty value, an empty text `""`. Text is kept as it is, except on a terminal, where unsafe characters are
/// made visible.
public struct CSVPrinter: RowPrinter {
  private let isTerminal: Bool

  public init(terminal: Terminal) { isTerminal = terminal.isTerminal }

  public mutating func begin(columns: [String]) -> String { line(columns.map { .text($0) }) }

  public mutating func add(_ row: [Value]) -> String { line(row) }

  public mutating func end() -> String { "" }

  private func line(_ row: [Value]) -> String {
    row.map(field).joined(separator: ",") + (isTerminal ? "\n" : "\r\n")
  }

  private func field(_ value: Value) -> String {
    guard case .text(var text) = value else { return value.plainText }
    if isTerminal { text = VisibleText.safe(text, keepsLines: true) }
    let needsQuotes =
      text.isEmpty || text.hasPrefix(" ") || text.hasSuffix(" ")
      || text.utf8.contains {
        $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
      }
    guard needsQuotes else { return text }
    let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + pieces.joined(separator: "\"\"") + "\""
  }
}
