public import KBText

/// The verbs of `measure-verbs.tsv`, whose subject is what a figure measures: `cost`, `stood`, `reached`.
public final class MeasureVerbs: Sendable {
  public static let shared = MeasureVerbs()

  private let forms = PhraseIndex(DataList.rows("measure-verbs").map { $0[0] })

  private init() {}

  /// - Parameter word: in any of its forms and any case.
  public func contains(_ word: TextRange, in utf8: [UInt8]) -> Bool {
    forms.index(of: word, in: utf8.span) != nil
  }
}
