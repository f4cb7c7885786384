import KBText

/// Chooses the blocks of an article's element that are its text.
struct BodyCleaner {
  let page: Page
  let blocks: PageBlocks
  let titleKeys: [[UInt8]]

  func paragraphs(in root: Int) -> [String] {
    let range = root..<Int(page.nodes[root].end)
    var kept: [(text: String, isHeading: Bool)] = []
    var prose = 0
    var isInLinks = false
    for block in blocks.blocks where range.contains(block.node) {
      let tag = page.nodes[block.element].tag
      if isInLinks {
        if tag == .li || block.byteCount < 100 || block.linkDensity > 0.5 { continue }
        isInLinks = false
      }
      if block.linkDensity > 0.6, block.byteCount < 250 || block.linkDensity > 0.9 { continue }
      let text = blocks.text(block)
      if block.byteCount <= 300 {
        let line = TextLine(text)
        if line.isNoise || titleKeys.contains(line.key) { continue }
        switch PageJunk.shared.kind(of: line.key) {
        case .line: continue
        case .block:
          isInLinks = true
          continue
        case .end:
          if prose > 1 { return finish(kept) }
          continue
        case .caption where !line.endsFullSentence: continue
        case .caption, nil: break
        }
        if prose == 0, MetadataLine(line) != nil { continue }
      }
      kept.append((text, tag.isHeading))
      if !tag.isHeading, block.byteCount >= 60 { prose += 1 }
    }
    return finish(kept)
  }

  /// Without headings that nothing follows.
  private func finish(_ kept: [(text: String, isHeading: Bool)]) -> [String] {
    var result = kept
    while let last = result.last, last.isHeading { result.removeLast() }
    return result.map(\.text)
  }
}
