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

  /// True for words of the future (`will`, `set to`) at the token, false for one of the past (`said`, other words
  /// in -ed), nil for others.
  public func isFuture(at token: Int, in document: Document) -> Bool? {
    if let match = table.longestMatch(at: token, before: document.tokens.count, in: document) {
      return isFuture[match.index]
    }
    let word = document.tokens[token].range
    guard word.byteCount > 3, document.utf8[word.end - 1] == UInt8(ascii: "d"),
      document.utf8[word.end - 2] == UInt8(ascii: "e"), document.utf8[word.start].isASCIILower
    else { return nil }
    return false
  }
}
