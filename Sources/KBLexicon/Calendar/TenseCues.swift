public import KBText

/// Words that tell whether a weekday or month lies ahead or behind (`tense-cues.tsv`).
public final class TenseCues: Sendable {
  public static let shared = TenseCues()

  private let table: PhraseIndex
  private let isFuture: [Bool]

  private init() {
    let rows = DataList.rows("tense-cues").filter { $0.count >= 2 }
    table = PhraseIndex(rows.map { $0[0] })
    isFuture = rows.map { $0[1] == "future" }
  }

  /// True for a word of the future (`will`, `scheduled`), false for one of the past (`said`, other words in -ed).
  public func isFuture(_ word: TextRange, in utf8: [UInt8]) -> Bool? {
    if let index = table.index(of: word, in: utf8.span) { return isFuture[index] }
    guard word.byteCount > 3, utf8[word.end - 1] == UInt8(ascii: "d"),
      utf8[word.end - 2] == UInt8(ascii: "e"),
      utf8[word.start].isASCIILower
    else { return nil }
    return false
  }
}
