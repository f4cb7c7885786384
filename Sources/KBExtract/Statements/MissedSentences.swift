import KBLexicon
public import KBModel
public import KBText

/// Finds the sentences that look as if somebody spoke, and from which nothing was taken.
public struct MissedSentences: Sendable {
  public init() {}

  /// - Returns: in text order, the sentences with a quotation mark or a past or present form of a reporting verb that
  ///   neither the content nor the cue of a statement touches.
  public func sentences(in document: Document, statements: [Statement]) -> [TextRange] {
    let taken = statements.flatMap { [$0.range, $0.cue, $0.speaker?.range].compactMap(\.self) }
      .sorted()
    var next = 0
    var reach = 0
    return document.sentences.filter { sentence in
      while next < taken.count, taken[next].start < sentence.range.end {
        reach = max(reach, taken[next].end)
        next += 1
      }
      return reach <= sentence.range.start && sentence.tokens.contains { speaks($0, in: document) }
    }.map(\.range)
  }

  private func speaks(_ i: Int, in document: Document) -> Bool {
    let token = document.tokens[i]
    let bytes = document.utf8.span.extracting(token.range.offsets)
    switch token.kind {
    // An apostrophe is no quotation mark.
    case .quote: return !bytes.equals("'") && !bytes.equals("’")
    case .word:
      return ReportingVerbs.shared.readings(of: bytes).contains {
        $0.form == .past || $0.form == .third
      }
    default: return false
    }
  }
}
