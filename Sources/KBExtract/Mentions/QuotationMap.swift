import KBLexicon
import KBText

/// Which tokens stand within a quotation, and who seems to speak it before the statements are known.
struct QuotationMap {
  /// Number of the quotation that holds each token, from 1, marks left out; 0 outside.
  let quotation: [Int]
  /// By number: the subject's head beside a verb of speech that stands right before or behind the quotation; -1 for
  /// none, and for a few quoted words within a clause.
  private let speakers: [Int]

  init(_ words: Words) {
    let quotations = QuotationScanner(words.document).quotations()
    var quotation = Array(repeating: 0, count: words.count)
    var speakers = [-1]
    for (index, found) in quotations.enumerated() {
      for token in found.inner where token < words.count { quotation[token] = index + 1 }
      speakers.append(Self.speaker(of: found, words) ?? -1)
    }
    (self.quotation, self.speakers) = (quotation, speakers)
  }

  /// The head of the words for who speaks the quotation that holds the token.
  func speaker(at token: Int) -> Int? {
    let speaker = speakers[quotation[token]]
    return speaker < 0 ? nil : speaker
  }

  /// `“…,” Voss said`, `“…,” said Voss`, `Voss said: “…”`.
  private static func speaker(of quotation: Quotation, _ words: Words) -> Int? {
    let first = quotation.open + 1
    guard first < words.count, words.isCapitalized(first) || words.equals(quotation.open - 1, ",")
    else { return nil }
    let behind = quotation.outer.upperBound
    let verbs = (behind..<min(behind + 5, words.count)).prefix { words.isWord($0) }
    if let verb = verbs.first(where: words.isReporting) {
      return verb > behind ? verb - 1 : subject(behind: verb, words)
    }
    var before = quotation.open - 1
    if words.isAny(before, [",", ":"]) { before -= 1 }
    guard before > 0, words.isReporting(before) else { return nil }
    return before - 1
  }

  /// The last word of the name or noun behind `said`.
  private static func subject(behind verb: Int, _ words: Words) -> Int? {
    var last = verb
    while last + 1 < min(words.count, verb + 6), words.isWord(last + 1),
      words.isTagged(last + 1, "NN") == true || words.isTagged(last + 1, "JJ") == true
        || words.isTagged(last + 1, "PRP") == true || words.isTagged(last + 1, "DT") == true
    { last += 1 }
    return last > verb ? last : nil
  }
}
