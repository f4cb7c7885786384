public import KBText

/// Words that tell a range (`ranged from 2 to 7`) from a change (`rose from 2 to 7`), of `range-words.tsv`.
public final class RangeWords: Sendable {
  public static let shared = RangeWords()

  private let changes: PhraseIndex
  private let spreads: PhraseIndex

  private init() {
    let rows = DataList.rows("range-words").filter { $0.count >= 2 }
    changes = PhraseIndex(rows.filter { $0[1] == "change" }.map { $0[0] })
    spreads = PhraseIndex(rows.filter { $0[1] == "spread" }.map { $0[0] })
  }

  /// Of growth and decline: `rose`, `cut`, `up`.
  public func isChange(_ word: TextRange, in utf8: [UInt8]) -> Bool {
    changes.index(of: word, in: utf8.span) != nil
  }

  /// Of values that lie apart: `ranging`, `anywhere`, `ages`.
  public func isSpread(_ word: TextRange, in utf8: [UInt8]) -> Bool {
    spreads.index(of: word, in: utf8.span) != nil
  }
}
