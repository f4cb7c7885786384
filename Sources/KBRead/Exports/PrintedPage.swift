import KBText

/// Puts the lines of printed columns together again, as `pdftotext` gives them: in reading order, hyphens undone, blank
/// lines between what stands apart.
enum PrintedPage {
  /// - Parameter utf8: valid UTF-8.
  /// - Returns: paragraphs, each on one line.
  static func lines(of utf8: [UInt8]) -> [TextLine] {
    var paragraphs: [String] = []
    for block in LineSplitter.rawLines(utf8).split(whereSeparator: \.isEmpty) {
      var pieces = Self.paragraphs(of: block)
      // A column or a page ends in the middle of a sentence.
      if let last = paragraphs.last, let first = pieces.first, continues(last, first) {
        paragraphs[paragraphs.count - 1] = last + " " + first
        pieces.removeFirst()
      }
      paragraphs += pieces
    }
    return paragraphs.map { TextLine($0, startsGroup: true) }
  }

  /// The lines of a block joined; a paragraph ends with a sentence on a line that is shorter than most.
  private static func paragraphs(of block: ArraySlice<Substring>) -> [String] {
    let lengths = block.map(\.unicodeScalars.count)
    let usual = lengths.sorted()[lengths.count / 2]
    var paragraphs: [String] = []
    var isOpen = false
    for (line, length) in zip(block, lengths) {
      if isOpen {
        paragraphs[paragraphs.count - 1] += " " + line
      } else {
        paragraphs.append(String(line))
      }
      isOpen = length * 10 >= usual * 9 || !TextLine(String(line)).endsFullSentence
    }
    return paragraphs
  }

  private static func continues(_ last: String, _ next: String) -> Bool {
    !TextLine(last).endsSentence && last.utf8.count >= 60
      && next.unicodeScalars.first?.properties.isLowercase == true
  }
}
