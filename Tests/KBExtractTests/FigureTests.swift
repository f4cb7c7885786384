import KBExtract
import KBModel
import KBText
import TestSupport
import Testing

/// `Corpus/figures-*.txt`: a sentence, then each figure that it holds as `span = what it is`.
struct FigureTests {
  static let cases = [
    "figures", "figures-hard", "figures-money", "figures-measures", "figures-none",
  ]
  .flatMap { name in Corpus.rows(name).map { (name, $0) } }

  @Test(arguments: cases)
  func `figures of a sentence`(file: String, row: [String]) {
    let document = Document(row[0])
    let times = TimeExtractor().times(in: document, published: "2024-08-20")
    let found = FigureExtractor().figures(in: document, times: times)
    #expect(found.map { describe($0, document) } == row.dropFirst().filter { !$0.isEmpty })
  }

  @Test(arguments: cases)
  func `figures lie in text order and hold their text`(file: String, row: [String]) {
    let document = Document(row[0])
    let found = FigureExtractor().figures(in: document, times: [])
    for (figure, next) in zip(found, found.dropFirst()) {
      #expect(figure.range.end <= next.range.start)
    }
    for figure in found {
      #expect(figure.range.start >= 0 && figure.range.end <= document.utf8.count)
    }
  }

  private func describe(_ figure: Figure, _ document: Document) -> String {
    var words = [document.text(figure.range), "=", figure.kind.rawValue]
    if let value = figure.value { words.append(number(value)) }
    if figure.low != nil || figure.high != nil {
      words.append("\(figure.low.map(number) ?? "")..\(figure.high.map(number) ?? "")")
    }
    if let unit = figure.unit { words.append(unit) }
    if let qualifier = figure.qualifier { words.append(qualifier.rawValue) }
    if let per = figure.per { words += ["per", per] }
    return words.joined(separator: " ")
  }

  private func number(_ value: Double) -> String {
    let rounded = (value * 10_000).rounded() / 10_000
    return rounded == rounded.rounded() && abs(rounded) < 1e18
      ? String(Int64(rounded)) : String(rounded)
  }
}
