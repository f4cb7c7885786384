public import KBText

/// Words that tell a range (`ranged from 2 to 7`) from a change (`rose from 2 to 7`).
public final class RangeWords: Sendable {
  public static let shared = RangeWords()

  private let spreads: PhraseIndex

  private init() {
    spreads = PhraseIndex(DataList.rows("range-words").map { $0[0] })
  }

  /// Of growth and decline: `rose`, `cut`, `up`; the words of `change-words.tsv`.
  public func isChange(_ word: TextRange, in utf8: [UInt8]) -> Bool {
    ChangeWords.shared.change(of: word, in: utf8) != nil
  }

  /// Of values that lie apart: `ranging`, `anywhere`, `ages`; the words of `range-words.tsv`.
  public func isSpread(_ word: TextRange, in utf8: [UInt8]) -> Bool {
    spreads.index(of: word, in: utf8.span) != nil
  }
}
