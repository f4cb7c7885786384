import KBLexicon
import KBText

/// The content that stands before its attribution.
extension ContentFinder {
  /// The quotation or clause that ends before `start`, the first token of the attribution.
  func content(before start: Int, in sentence: Range<Int>, frames: ReportingVerb.Frames, taken: Int)
    -> Content?
  {
    var last = start - 1
    if text.isComma(last), text.quotation(at: last) == nil, text.quotation(at: last - 1) != nil {
      last -= 1
    }
    if let index = text.quotation(at: last) {
      return content(endingIn: index, last, before: start, taken)
    }
    guard text.isComma(last) || text.isDash(last),
      frames.contains(.clause) || frames.contains(.that)
    else { return nil }
    let first = max(sentence.lowerBound, taken)
    guard first < last else { return nil }
    return Content(parts: [trimmed(tokens(first, last))], rule: .clauseBefore, addressee: nil)
  }

  private func content(
    endingIn index: Int, _ last: Int, before start: Int, _ taken: Int
  ) -> Content? {
    let quotation = text.quotations[index]
    guard quotation.outer.upperBound == last + 1, quotation.open >= taken,
      !endsSentence(quotation, before: start)
    else { return nil }
    let before = quotation.open - 1
    let sentence = text.sentence(of: quotation.open)
    let isTitled = text.isComma(before) && text.isTitle(quotation)
    if before < sentence.lowerBound || text.isDash(before) || text.word(before, is: ":")
      || !isTitled && !text.hasFiniteVerb(tokens(sentence.lowerBound, quotation.open))
        && text.isComma(before)
    {
      return Content(parts: [quotation.inner], rule: .quotationBefore, addressee: nil)
    }
    if text.isTitle(quotation) { return nil }
    guard text.word(last - 1, is: ",") || text.isComma(start - 1) || isStop(last - 1) else {
      return nil
    }
    let first = max(sentence.lowerBound, taken)
    return Content(parts: [trimmed(tokens(first, last + 1))], rule: .clauseBefore, addressee: nil)
  }

  /// “The boats are late.” Rehl reported from the harbour: a full stop before a capital, or a new paragraph.
  private func endsSentence(_ quotation: Quotation, before start: Int) -> Bool {
    guard text.startsCapital(start), quotation.outer.upperBound == start else { return false }
    return text.word(quotation.close - 1, is: ".")
      || text.paragraph(of: quotation.open) != text.paragraph(of: start)
  }
}
