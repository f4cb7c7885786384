/// When two statements are one utterance in two wordings.
enum UtteranceMatching {
  /// Who is said to have said it.
  struct Speaker: Equatable {
    /// nil: nobody is named.
    var id: Int64?
    var isPerson: Bool
    var countryID: Int64?
  }

  /// How well two wordings match: 0 where they are not one utterance, else how alike they are, up to 1.
  ///
  /// The limits are for precision: a paraphrase stays apart, since its words are another journalist's.
  static func score(_ a: Wording, _ b: Wording, _ first: Speaker, _ second: Speaker) -> Double {
    let (short, long) = a.words.count <= b.words.count ? (a, b) : (b, a)
    let count = short.words.count
    guard count > 0 else { return 0 }
    let isSame = first.id != nil && first.id == second.id
    if !isSame {
      // Without the same name behind them, the words alone must show that it is one utterance.
      guard areCompatible(first, second), count >= 8 else { return 0 }
    }
    if short == long { return isSame || count >= 8 ? 1 : 0 }
    guard count >= 4 else { return 0 }
    let shared = short.sharedCount(long)
    // Nothing below is reached with less in common.
    guard shared * 10 >= count * 7 else { return 0 }
    if isSame, isPart(short, of: long) { return 0.9 }
    guard short.essentials == long.essentials else { return 0 }
    // An indefinite limit for long ones, near equality for short ones.
    let limit = isSame ? (count >= 8 ? 0.72 : 0.85) : 0.9
    // As alike as they would be with the shared words in the same order.
    guard 2 * Double(shared) >= limit * Double(count + long.words.count) else { return 0 }
    let similarity = short.similarity(long)
    return similarity >= limit ? similarity : 0
  }

  /// A part of the quotation: nearly all of it stands in the longer one in a row, with the same numbers and negations.
  private static func isPart(_ short: Wording, of long: Wording) -> Bool {
    let count = short.words.count
    guard count >= 6 else { return false }
    let run = short.commonRun(long)
    guard run.count * 10 >= count * 8 else { return false }
    let start = max(0, run.other - run.own)
    let end = min(long.words.count, run.other + run.count + (count - run.own - run.count))
    return Wording(words: Array(long.words[start..<end])).essentials == short.essentials
  }

  /// An unknown speaker may be anybody; a ministry or government may be its spokesman; two people are two.
  private static func areCompatible(_ a: Speaker, _ b: Speaker) -> Bool {
    if a.id == nil || b.id == nil { return true }
    return a.isPerson != b.isPerson && a.countryID != nil && a.countryID == b.countryID
  }
}
