import KBText

/// Forms of address before a name: `Mr.`, `Queen`, `Gen.`; `lists/honorifics.tsv`.
public struct Honorifics: Sendable {
  public static let shared = Honorifics()
  private let table: PhraseTable
  private let isFemale: [Bool?]

  private init() {
    var table = PhraseTable()
    let rows = DataList.rows("honorifics").filter { $0.count == 2 }
    for (index, row) in rows.enumerated() { table.insert(row[0], value: index) }
    self.table = table
    isFemale = rows.map { $0[1].isEmpty ? nil : $0[1] == "female" }
  }

  public func contains(_ word: borrowing Span<UInt8>) -> Bool { index(of: word) != nil }

  /// True for `Mrs.`, false for `Mr.`; nil for one that does not tell, and for other words.
  public func isFemale(_ word: borrowing Span<UInt8>) -> Bool? {
    index(of: word).flatMap { isFemale[$0] }
  }

  private func index(of word: borrowing Span<UInt8>) -> Int? {
    let hasStop = word.count > 1 && word[word.count - 1] == UInt8(ascii: ".")
    return table.value(of: word.extracting(0..<(hasStop ? word.count - 1 : word.count)))
  }
}
