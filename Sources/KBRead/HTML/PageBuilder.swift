private import CXML2
import KBText

/// Builds a `Page` from what libxml2's parser calls out.
final class PageBuilder {
  private var page = Page()
  /// Indices of the elements that are open; those deeper than `deepest` are not among them.
  private var open: [Int32] = []
  private var ignoredDepth = 0

  /// Deeper elements are flattened into their ancestor; at twice the depth the parser stops, as it slows with depth.
  private static let deepest = 400

  /// - Parameter utf8: valid UTF-8.
  static func page(of utf8: [UInt8]) -> Page {
    let builder = PageBuilder()
    builder.page.bytes.reserveCapacity(utf8.count / 2)
    builder.page.nodes.reserveCapacity(utf8.count / 40)
    let handler = kb_markup_handler(
      start: { context, name, attributes in
        guard let context, let name else { return 1 }
        return PageBuilder.from(context).start(name, attributes) ? 0 : 1
      },
      end: { context, name in
        guard let context, let name else { return }
        PageBuilder.from(context).end(name)
      },
      text: { context, text, count in
        guard let context, let text else { return }
        PageBuilder.from(context).text(UnsafeBufferPointer(start: text, count: Int(count)))
      })
    utf8.withUnsafeBytes { buffer in
      guard let bytes = buffer.baseAddress, let count = Int32(exactly: buffer.count) else { return }
      kb_parse_html(
        bytes.assumingMemoryBound(to: CChar.self), count, handler,
        Unmanaged.passUnretained(builder).toOpaque())
    }
    builder.close(downTo: 0)
    return builder.page
  }

  private static func from(_ context: UnsafeMutableRawPointer) -> PageBuilder {
    Unmanaged<PageBuilder>.fromOpaque(context).takeUnretainedValue()
  }

  private func start(
    _ name: UnsafePointer<UInt8>, _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) -> Bool {
    guard open.count < Self.deepest, ignoredDepth == 0 else {
      ignoredDepth += 1
      return ignoredDepth < Self.deepest
    }
    let first = Int32(page.attributes.count)
    var hints: HTMLHints = []
    if var next = list {
      while let attribute = next.pointee {
        if let value = next[1], let kept = Page.AttributeName.named(attribute) {
          append(kept, value, &hints)
        }
        next += 2
      }
    }
    let index = Int32(page.nodes.count)
    page.nodes.append(
      Page.Node(
        tag: Tag(name), hints: hints, parent: open.last ?? -1, end: index + 1, start: first,
        stop: Int32(page.attributes.count)))
    open.append(index)
    return true
  }

  private func append(
    _ name: Page.AttributeName, _ value: UnsafePointer<UInt8>, _ hints: inout HTMLHints
  ) {
    let start = page.bytes.count
    var end = value
    while end.pointee != 0 { end += 1 }
    let bytes = UnsafeBufferPointer(start: value, count: end - value)
    page.bytes.append(contentsOf: bytes)
    if name == .class || name == .id || name == .role { hints.formUnion(HTMLHints(names: bytes)) }
    page.attributes.append(
      Page.Attribute(name: name, value: TextRange(start: start, end: page.bytes.count)))
  }

  private func end(_ name: UnsafePointer<UInt8>) {
    if ignoredDepth > 0 {
      ignoredDepth -= 1
    } else {
      close(downTo: open.count - 1)
    }
  }

  private func close(downTo count: Int) {
    while open.count > max(0, count) {
      page.nodes[Int(open.removeLast())].end = Int32(page.nodes.count)
    }
  }

  private func text(_ text: UnsafeBufferPointer<UInt8>) {
    let parent = open.last ?? -1
    if parent >= 0, !isKept(in: Int(parent)) { return }
    let start = Int32(page.bytes.count)
    page.bytes.append(contentsOf: text)
    let stop = Int32(page.bytes.count)
    if let last = page.nodes.indices.last, page.nodes[last].tag == .text,
      page.nodes[last].parent == parent,
      page.nodes[last].stop == start
    {
      page.nodes[last].stop = stop
    } else {
      let index = Int32(page.nodes.count)
      page.nodes.append(
        Page.Node(tag: .text, parent: parent, end: index + 1, start: start, stop: stop))
    }
  }

  /// Styles are not, scripts only where they hold JSON-LD.
  private func isKept(in parent: Int) -> Bool {
    switch page.nodes[parent].tag {
    case .style: false
    case .script: page.value(.type, of: parent).map { $0.contains(sequence: "ld+json") } ?? false
    default: true
    }
  }
}

extension ArraySlice<UInt8> {
  /// True where the ASCII bytes of `word` occur, in either case.
  func contains(sequence word: StaticString) -> Bool { end(ofSequence: word) != nil }

  /// The index behind the first place where the ASCII bytes of `word`, which is in lower case, occur in either case.
  func end(ofSequence word: StaticString) -> Int? {
    let length = word.utf8CodeUnitCount
    guard count >= length else { return nil }
    for i in startIndex...(endIndex - length) {
      var j = 0
      while j < length, self[i + j].lowercasedASCII == word.utf8Start[j] { j += 1 }
      if j == length { return i + length }
    }
    return nil
  }
}
