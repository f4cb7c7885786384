public import KBText

/// Abbreviations of time zones (`time-zones.tsv`) behind a clock time: `EST`, `GMT`.
public final class TimeZoneNames: Sendable {
  public static let shared = TimeZoneNames()

  private let names = PhraseIndex(DataList.rows("time-zones").map { $0[0] })

  private init() {}

  /// - Parameter word: a word of the text; true where it is one of them, written in capitals.
  public func contains(_ word: TextRange, in utf8: [UInt8]) -> Bool {
    guard word.byteCount <= 5, word.offsets.allSatisfy({ utf8[$0].isASCIIUpper }) else {
      return false
    }
    return names.index(of: word, in: utf8.span) != nil
  }
}
