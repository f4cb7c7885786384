import KBLexicon
import KBText

extension TimeFinder {
  /// The words around the token speak of what is to come: the nearest cue before it decides, then the nearest behind.
  func isFuture(around i: Int) -> Bool { cue(around: i) == true }

  /// They speak of what has been.
  func isPast(around i: Int) -> Bool { cue(around: i) == false }

  private func cue(around i: Int) -> Bool? {
    let start = text.sentenceStart(i)
    // as early as Tuesday
    if text.isWord(i - 1, "as"), text.isAny(i - 2, "early", "soon") { return true }
    var j = i - 1
    while j >= start, i - j < 24 {
      if text.kind(j) == .word, !isAdjective(j),
        let cue = TenseCues.shared.isFuture(at: j, in: text.document)
      {
        return cue
      }
      j -= 1
    }
    let end = min(text.sentenceEnd(i), i + 16)
    j = i + 1
    while j < end {
      if text.kind(j) == .word, !isAdjective(j),
        let cue = TenseCues.shared.isFuture(at: j, in: text.document)
      {
        return cue
      }
      j += 1
    }
    return nil
  }

  /// A participle that tells no tense: `an unspecified date`, `will be named`, `as previously planned`.
  private func isAdjective(_ j: Int) -> Bool {
    let range = text.tokens[j].range
    guard range.byteCount > 3, text.utf8[range.end - 1] == UInt8(ascii: "d"),
      text.utf8[range.end - 2] == UInt8(ascii: "e")
    else { return false }
    return text.isAny(j - 1, "a", "an", "be", "still", "newly", "as")
      || text.isWord(j - 1, "previously") && text.isWord(j - 2, "as")
  }
}
