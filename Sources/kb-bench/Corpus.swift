import Foundation
import KBExtract
import KBLanguage
import KBModel
import KBRead
import KBText

/// The articles that are worked on, held in memory.
struct Corpus {
  /// An article, with what the timed parts take as given.
  struct Item {
    let article: Article
    let document: Document
    let tagged: (document: Document, tagged: Analyzer.Tagged)?
    let times: [TimeExpression]
  }

  /// The articles in groups of 128 KB, as the program takes them.
  private(set) var groups: [[Item]] = []
  private var groupWeight = 0
  var count: Int { groups.reduce(0) { $0 + $1.count } }
  /// Code points of all texts.
  private(set) var characterCount = 0

  /// - Throws: where a file cannot be read; what is wrong inside one is left out.
  init(paths: [String]) throws {
    for path in paths {
      var stream = ArticleStream(
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))), path: path)
      while let result = stream.next() {
        if case .article(let article) = result { add(article) }
      }
    }
  }

  private let analyzer = Analyzer()

  private mutating func add(_ article: Article) {
    let document = Document(article.text)
    let times = TimeExtractor().times(in: document, published: article.published)
    let tagged = analyzer.tagged(document).map { (document: document, tagged: $0) }
    if groups.isEmpty || groupWeight >= Article.groupWeight {
      groups.append([])
      groupWeight = 0
    }
    groupWeight += article.weight
    groups[groups.count - 1].append(
      Item(article: article, document: document, tagged: tagged, times: times))
    characterCount += article.text.unicodeScalars.count
  }
}
