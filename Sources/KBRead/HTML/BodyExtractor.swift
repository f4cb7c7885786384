import KBText

/// Finds the article's own text in a page.
///
/// Elements that never hold it are left out; the rest is cut into blocks, each of which counts for or against the elements
/// around it by its length, links and stops; the element that holds most is found, and its blocks are cleaned.
struct BodyExtractor {
  private let page: Page
  /// What is known of the title, to leave it out of the body.
  private let titleKeys: [[UInt8]]

  init(_ page: Page, titles: [String]) {
    self.page = page
    titleKeys = titles.map(TextLine.key(of:)).filter { !$0.isEmpty }
  }

  /// The paragraphs of the article in order; empty where the page has none.
  func paragraphs() -> [String] {
    guard let body = page.nodes.firstIndex(where: { $0.tag == .body }) ?? page.nodes.indices.first
    else { return [] }
    let range = body..<Int(page.nodes[body].end)
    let all = PageBlocks(page, in: range) { page.isFurniture($0) }
    let allWeights = weights(of: all)
    let left = leftOut(in: range, weights: allWeights)
    let blocks = PageBlocks(page, in: range) { left[$0 - body] }
    let weights = weights(of: blocks)
    let root = container(in: body, weights: weights, left: left)
    let paragraphs = BodyCleaner(page: page, blocks: blocks, titleKeys: titleKeys).paragraphs(
      in: root)
    if paragraphs.isEmpty {
      return BodyCleaner(page: page, blocks: all, titleKeys: titleKeys).paragraphs(in: body)
    }
    return lead(before: root, in: all).map(all.text) + paragraphs
  }

  // MARK: Weights

  /// For each node of the page, how much its blocks speak for the article's text.
  private func weights(of blocks: PageBlocks) -> [Double] {
    var weights = [Double](repeating: 0, count: page.nodes.count)
    for block in blocks.blocks {
      let weight = weight(of: block, in: blocks)
      guard weight != 0 else { continue }
      var node = block.element
      while node >= 0 {
        weights[node] += weight
        node = Int(page.nodes[node].parent)
      }
    }
    return weights
  }

  private func weight(of block: PageBlock, in blocks: PageBlocks) -> Double {
    let plain = Double(block.byteCount - block.linkBytes)
    if block.linkDensity > 0.5 { return -min(Double(block.linkBytes), 120) * 0.4 }
    if page.nodes[block.element].tag.isHeading { return 0 }
    if block.byteCount < 40 { return -2 }
    let stops = Self.stops(in: blocks.text[block.range.offsets])
    if stops > 0 { return plain * (1 - block.linkDensity) }
    return block.byteCount >= 100 ? plain * 0.4 : 0
  }

  /// Full stops, question and exclamation marks that end a word, and commas.
  private static func stops(in text: ArraySlice<UInt8>) -> Int {
    var count = 0
    var i = text.startIndex
    while i < text.endIndex {
      let byte = text[i]
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
        || byte == UInt8(ascii: ",")
      {
        if i + 1 == text.endIndex || text[i + 1] == 32 || text[i + 1] >= 0x80
          || text[i + 1] == UInt8(ascii: "\"")
        {
          count += 1
        }
      } else if byte == 0xE3, i + 2 < text.endIndex, text[i + 1] == 0x80,
        text[i + 2] == 0x82 || text[i + 2] == 0x81
      {
        count += 1
      }
      i += 1
    }
    return count
  }

  // MARK: What is left out

  private func leftOut(in range: Range<Int>, weights: [Double]) -> [Bool] {
    var left = [Bool](repeating: false, count: range.count)
    let total = max(1, weights[range.lowerBound])
    var i = range.lowerBound
    while i < range.upperBound {
      let node = page.nodes[i]
      if node.tag != .text, isLeftOut(i, share: weights[i] / total) {
        left[i - range.lowerBound] = true
        i = Int(node.end)
      } else {
        i += 1
      }
    }
    return left
  }

  private func isLeftOut(_ index: Int, share: Double) -> Bool {
    let node = page.nodes[index]
    if page.isFurniture(index) { return true }
    if node.start == node.stop {
      return node.tag == .form && share < 0.4
        || node.tag == .header && share < 0.4 && !hasTitle(index)
    }
    if isHidden(index) { return share < 0.5 }
    switch node.tag {
    case .body, .html, .main, .article: return false
    case .form: if share < 0.4 { return true }
    case .h1, .blockquote, .table, .tbody, .tr, .td: return false
    default: break
    }
    if node.hints.contains(.content) { return false }
    if node.hints.contains(.never) { return true }
    if node.hints.contains(.lead) { return false }
    if node.hints.contains(.drop) { return share < 0.4 }
    return node.tag == .header && share < 0.4 && !hasTitle(index)
  }

  private func hasTitle(_ index: Int) -> Bool {
    page.descendants(index).contains { page.nodes[$0].tag == .h1 }
  }

  private func isHidden(_ index: Int) -> Bool {
    if page.value(.hidden, of: index) != nil { return true }
    if let value = page.value(.ariaHidden, of: index), value.elementsEqual("true".utf8) {
      return true
    }
    guard let style = page.value(.style, of: index) else { return false }
    return style.contains(sequence: "display:none") || style.contains(sequence: "display: none")
      || style.contains(sequence: "visibility:hidden")
      || style.contains(sequence: "visibility: hidden")
  }

  // MARK: The container

  /// The element that holds the article: down from the body while one child holds most of the weight, then the element below
  /// it that the page itself names as the article's text, where that holds a good share.
  private func container(in body: Int, weights: [Double], left: [Bool]) -> Int {
    var current = body
    while let child = heaviestChild(of: current, weights: weights, left: left, offset: body),
      weights[child] >= 0.75 * weights[current]
    {
      current = child
    }
    var named: Int?
    for i in page.descendants(body)
    where !left[i - body] && weights[i] > 150 && weights[i] >= 0.3 * weights[current] {
      guard isNamedAsText(i) else { continue }
      if named.map({ weights[i] > weights[$0] * 1.05 }) ?? true { named = i }
    }
    guard let named else { return current }
    let isBelow = page.descendants(current).contains(named)
    return isBelow || page.descendants(named).contains(current)
      ? (isBelow ? named : current) : current
  }

  /// Microdata's `articleBody`, an `article` element, or a class such as `entry-content`.
  private func isNamedAsText(_ index: Int) -> Bool {
    let tag = page.nodes[index].tag
    guard tag != .text, tag != .p, tag != .body else { return false }
    if tag == .article { return true }
    if let names = page.value(.itemprop, of: index), names.contains(sequence: "articlebody") {
      return true
    }
    return page.nodes[index].hints.contains(.content)
  }

  private func heaviestChild(of node: Int, weights: [Double], left: [Bool], offset: Int) -> Int? {
    var best: Int?
    var i = node + 1
    while i < Int(page.nodes[node].end) {
      let tag = page.nodes[i].tag
      if tag != .text, !left[i - offset], tag != .p, !tag.isHeading,
        best.map({ weights[i] > weights[$0] }) ?? (weights[i] > 0)
      {
        best = i
      }
      i = Int(page.nodes[i].end)
    }
    return best
  }

  // MARK: The lead

  /// Paragraphs between the title and the container: a standfirst that stands outside of it.
  private func lead(before root: Int, in all: PageBlocks) -> [PageBlock] {
    // A heading that was left open holds the article itself.
    guard let title = titleHeading(before: root), Int(page.nodes[title].end) < root else {
      return []
    }
    let range = Int(page.nodes[title].end)..<root
    return Array(
      all.blocks.filter { block in
        range.contains(block.node) && block.byteCount >= 50 && block.byteCount <= 900
          && block.linkDensity < 0.2
          && !page.nodes[block.element].tag.isHeading
          || range.contains(block.node) && page.nodes[block.element].hints.contains(.lead)
            && block.byteCount >= 30
      }.filter { block in
        let line = TextLine(all.text(block))
        return line.endsSentence && MetadataLine(line) == nil
          && PageJunk.shared.kind(of: line.key) == nil
      }.prefix(3))
  }

  /// The last `h1` before a node.
  private func titleHeading(before root: Int) -> Int? {
    page.nodes[..<root].lastIndex { $0.tag == .h1 }
  }
}
