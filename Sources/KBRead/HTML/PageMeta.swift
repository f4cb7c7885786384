import KBText

/// The `meta` and `link` elements of a page, by name.
struct PageMeta {
  private var values: [String: [String]] = [:]
  private(set) var canonical: String?
  /// What `html lang` says.
  private(set) var language: String?
  private(set) var title: String?

  init(_ page: Page) {
    for (index, node) in page.nodes.enumerated() {
      switch node.tag {
      case .meta: add(page, index)
      case .link where canonical == nil:
        if page.string(.rel, of: index)?.lowercased() == "canonical" {
          canonical = page.string(.href, of: index)
        }
      case .html where language == nil: language = page.string(.lang, of: index)
      case .title where title == nil && page.isInHead(index): title = page.text(of: index)
      default: break
      }
    }
  }

  private mutating func add(_ page: Page, _ index: Int) {
    guard !page.isInCitation(index), let content = page.string(.content, of: index),
      content.utf8.contains(where: { $0 > 32 })
    else { return }
    let value = content.collapsingWhiteSpace
    for attribute in [Page.AttributeName.property, .name, .itemprop, .httpEquiv] {
      if let name = page.string(attribute, of: index) {
        values[name.lowercased(), default: []].append(value)
      }
    }
  }

  /// The first value of the first of these names that has one.
  func first(_ names: String...) -> String? {
    for name in names {
      if let value = values[name]?.first { return value }
    }
    return nil
  }

  func all(_ name: String) -> [String] { values[name] ?? [] }
}

extension Page {
  func isInHead(_ index: Int) -> Bool {
    let parent = Int(nodes[index].parent)
    return parent < 0 || nodes[parent].tag == .head || nodes[parent].tag == .html
  }

  /// Part of the description of a work that the page cites, by its microdata.
  func isInCitation(_ index: Int) -> Bool {
    var parent = Int(nodes[index].parent)
    while parent >= 0 {
      if value(.itemprop, of: parent)?.elementsEqual("citation".utf8) == true { return true }
      parent = Int(nodes[parent].parent)
    }
    return false
  }
}
