import KBModel
import KBText

/// Markup without a page around it, as feeds, mails and exports carry it.
enum HTMLFragment {
  /// The paragraphs of the markup as an article's text; nil where it has none.
  static func article(_ html: String, title: String? = nil) -> Article? {
    let page = PageBuilder.page(of: Array(html.utf8))
    guard !page.nodes.isEmpty else { return nil }
    let blocks = PageBlocks(page, in: page.nodes.indices) { page.nodes[$0].tag.isFurniture }
    let keys = title.map { [TextLine.key(of: $0)] } ?? []
    let paragraphs = BodyCleaner(page: page, blocks: blocks, titleKeys: keys).paragraphs(in: 0)
    return paragraphs.isEmpty ? nil : Article(text: paragraphs.joined(separator: "\n\n"))
  }

  /// The words of the markup on one line.
  static func text(_ html: String) -> String {
    guard isMarkup(html) || html.contains("&") else {
      return html.collapsingWhiteSpace
    }
    let page = PageBuilder.page(of: Array(html.utf8))
    return page.nodes.isEmpty ? "" : page.text(of: 0)
  }

  /// True where a tag or an escaped one occurs.
  static func isMarkup(_ text: String) -> Bool {
    let utf8 = Array(text.utf8.prefix(4000))
    guard let start = utf8.firstIndex(of: UInt8(ascii: "<")), start + 1 < utf8.count else {
      return false
    }
    let next = utf8[start + 1]
    return (next.isASCIILetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!"))
      && utf8[start...].contains(UInt8(ascii: ">"))
  }
}
