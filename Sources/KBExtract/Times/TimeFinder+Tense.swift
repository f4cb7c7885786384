import KBLexicon
import KBText

extension TimeFinder {
  /// The words around the token speak of what is to come: the nearest cue before it decides, then the nearest behind.
  func isFuture(around i: Int) -> Bool { cue(around: i) == true }

  /// They speak of what has been.
  func isPast(around i: Int) -> Bool { cue(around: i) == false }

  private func cue(around i: Int) -> Bool? {
    let start = text.sentenceStart(i)
    var j = i - 1
    while j >= start, i - j < 24 {
      if text.kind(j) == .word,
        let cue = TenseCues.shared.isFuture(at: j, in: text.document)
      {
        return cue
      }
      j -= 1
    }
    let end = min(text.sentenceEnd(i), i + 16)
    j = i + 1
    while j < end {
      if text.kind(j) == .word,
        let cue = TenseCues.shared.isFuture(at: j, in: text.document)
      {
        return cue
      }
      j += 1
    }
    return nil
  }
}
