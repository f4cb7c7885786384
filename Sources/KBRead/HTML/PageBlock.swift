import KBText

/// A run of text that the page sets apart: a paragraph, a heading, an item of a list, a cell.
struct PageBlock {
  /// The nearest block element.
  var element: Int
  /// Its bytes in `PageBlocks.text`, white space collapsed, trimmed.
  var range: TextRange
  /// How many of them are links.
  var linkBytes: Int
  /// Where in the page it begins, as a node's index.
  var node: Int

  var byteCount: Int { range.byteCount }
  var linkDensity: Double { byteCount == 0 ? 0 : Double(linkBytes) / Double(byteCount) }
}

/// The blocks of a page in document order, without those below elements that are left out.
struct PageBlocks {
  private(set) var blocks: [PageBlock] = []
  /// The blocks' texts behind one another.
  private(set) var text: [UInt8] = []

  /// - Parameter isLeftOut: true for an element whose whole content is passed over.
  init(_ page: Page, in root: Range<Int>, isLeftOut: (Int) -> Bool) {
    text.reserveCapacity(page.bytes.count / 2)
    var open: [(end: Int, node: Int)] = []
    var current = PageBlock(
      element: root.lowerBound, range: TextRange(start: 0, end: 0), linkBytes: 0,
      node: root.lowerBound)
    var linkEnd = 0
    var breaks = 0

    func flush(_ element: Int, _ node: Int) {
      if text.count > current.range.start, text.last == 32 { text.removeLast() }
      if text.count > current.range.start {
        current.range.end = text.count
        blocks.append(current)
        text.append(10)
      }
      current = PageBlock(
        element: element, range: TextRange(start: text.count, end: text.count), linkBytes: 0,
        node: node)
    }

    var i = root.lowerBound
    while i < root.upperBound {
      while let last = open.last, i >= last.end {
        open.removeLast()
        flush(open.last?.node ?? root.lowerBound, i)
      }
      let node = page.nodes[i]
      if node.tag == .text {
        let before = text.count
        page.appendCollapsed(page.bytes[Int(node.start)..<Int(node.stop)], to: &text)
        if text.count > before {
          if text.count > before + 1 || text[before] != 32 { breaks = 0 }
          if i < linkEnd { current.linkBytes += text.count - before }
        }
        i += 1
        continue
      }
      if isLeftOut(i) {
        if node.tag.isBlock { flush(open.last?.node ?? root.lowerBound, i) }
        i = Int(node.end)
        continue
      }
      switch node.tag {
      case .br:
        breaks += 1
        if breaks >= 2 { flush(open.last?.node ?? root.lowerBound, i) } else { text.appendSpace() }
      case .a: linkEnd = max(linkEnd, Int(node.end))
      default: break
      }
      if node.tag.isBlock {
        flush(i, i)
        open.append((Int(node.end), i))
      }
      i += 1
    }
    flush(root.lowerBound, i)
  }

  func text(_ block: PageBlock) -> String {
    String(decoding: text[block.range.offsets], as: UTF8.self)
  }
}
