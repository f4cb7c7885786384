import KBText

/// Which tokens stand between double quotation marks, paragraph by paragraph.
struct QuotationMap {
  /// Number of the quotation that holds each token, from 1; 0 outside.
  let quotation: [Int]

  init(_ words: Words) {
    let document = words.document
    var quotation = Array(repeating: 0, count: words.count)
    var (number, open, paragraph) = (0, 0, -1)
    for sentence in document.sentences {
      // A quotation left open ends with its paragraph.
      if sentence.paragraph != paragraph { (open, paragraph) = (0, sentence.paragraph) }
      for token in sentence.tokens {
        let mark = document.tokens[token]
        if mark.kind == .quote, Self.isDouble(document, mark) {
          let opens = Self.opens(document, mark) ?? (open == 0)
          if opens, open == 0 {
            (number, open) = (number + 1, number + 1)
          } else if !opens {
            open = 0
          }
        } else {
          quotation[token] = open
        }
      }
    }
    self.quotation = quotation
  }

  private static func isDouble(_ document: Document, _ mark: Token) -> Bool {
    let bytes = document.utf8.span.extracting(mark.range.offsets)
    return !(bytes.equals("'") || bytes.equals("‘") || bytes.equals("’") || bytes.equals("`"))
  }

  /// nil for the plain mark, which opens where none is open.
  private static func opens(_ document: Document, _ mark: Token) -> Bool? {
    let bytes = document.utf8.span.extracting(mark.range.offsets)
    if bytes.equals("“") || bytes.equals("``") || bytes.equals("«") || bytes.equals("„") {
      return true
    }
    if bytes.equals("”") || bytes.equals("''") || bytes.equals("»") { return false }
    return nil
  }
}
