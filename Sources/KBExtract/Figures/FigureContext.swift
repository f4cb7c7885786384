import KBLanguage
import KBLexicon
import KBModel
import KBText

/// The words around the figures of a document.
struct FigureContext {
  let document: Document
  var figures: [Figure]
  private let places: RangeIndex<Figure>
  let mentions: RangeIndex<Mention>
  let times: RangeIndex<TimeExpression>
  let tags: WordTags

  init(
    document: Document, figures: [Figure], mentions: [Mention], times: [TimeExpression],
    syntax: Syntax?
  ) {
    (self.document, self.figures) = (document, figures)
    places = RangeIndex(figures) { $0.range }
    self.mentions = RangeIndex(mentions) { $0.range }
    self.times = RangeIndex(times) { $0.range }
    tags = WordTags(document: document, syntax: syntax)
  }

  /// A figure covers some of it.
  func holdsFigure(_ range: TextRange) -> Bool {
    places.overlapping(range).contains { _ in true }
  }

  /// The sentence's tokens around a figure.
  func sentence(_ index: Int) -> Range<Int> {
    let token = document.tokenIndex(at: figures[index].range.start)
    let sentence = document.sentenceIndex(ofToken: token)
    guard document.sentences.indices.contains(sentence) else { return 0..<document.tokens.count }
    return document.sentences[sentence].tokens
  }

  /// The period, year, quarter or month nearest to the figure in its sentence, as ISO 8601.
  ///
  /// Days are left out: most often they say when something was told.
  func period(_ index: Int) -> String? {
    switch figures[index].kind {
    case .duration, .age, .ordinal, .score: return nil
    default: break
    }
    let sentence = sentence(index)
    guard let first = sentence.first, let last = sentence.last else { return nil }
    let bounds = TextRange(
      start: document.tokens[first].range.start, end: document.tokens[last].range.end)
    var best: (distance: Int, value: String)?
    for time in times.overlapping(bounds).map(\.element)
    where time.type == .date && bounds.contains(time.range) {
      guard let value = time.value, value.utf8.first?.isASCIIDigit == true, value.utf8.count < 10,
        !isOrigin(time), !isApart(time.range, from: index)
      else { continue }
      let figure = figures[index].range
      // what stands behind a figure belongs to it more than what stands before
      let distance =
        time.range.start >= figure.end
        ? time.range.start - figure.end : 2 * (figure.start - time.range.end)
      if distance < best?.distance ?? Int.max { best = (distance, value) }
    }
    return best?.value
  }

  /// A quotation begins or ends between them, or the time stands behind another figure.
  private func isApart(_ time: TextRange, from index: Int) -> Bool {
    let figure = figures[index].range
    let between =
      time.start >= figure.end
      ? TextRange(start: figure.end, end: time.start)
      : TextRange(start: time.end, end: figure.start)
    guard !between.isEmpty else { return false }
    if isInOtherClause(time, from: index) { return true }
    if time.start >= figure.end, index + 1 < figures.count,
      between.contains(figures[index + 1].range)
    {
      return true
    }
    return document.tokens(in: between).contains { document.tokens[$0].kind == .quote }
  }

  /// The time stands in a clause about a noun that the figure neither is nor depends on: `the mine that closed in 2019, at a
  /// cost of 3 million`.
  private func isInOtherClause(_ time: TextRange, from index: Int) -> Bool {
    let sentence = sentence(index)
    guard
      let clause = ancestors(document.tokenIndex(at: time.start), sentence).first(where: {
        tags.relation($0) == .relativeClause
      }), let noun = tags.head(clause)
    else { return false }
    let own = ancestors(anchor(index), sentence)
    guard let joint = own.firstIndex(where: { $0 == clause || $0 == noun }) else { return true }
    return own[joint] == clause
      && own[..<joint].contains { tags.relation($0) == .relativeClause }
  }

  /// `since 1991`, `before 2020`: where a time begins or ends, and not the time of a figure.
  private func isOrigin(_ time: TimeExpression) -> Bool {
    let before = document.tokenIndex(at: time.range.start) - 1
    guard before >= 0 else { return false }
    let word = document.utf8.span.extracting(document.tokens[before].range.offsets)
    return word.equalsFolded("since") || word.equalsFolded("before") || word.equalsFolded("until")
  }
}
