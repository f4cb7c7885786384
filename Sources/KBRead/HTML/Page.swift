import KBText

/// A page of HTML as flat arrays: elements and texts in document order, a subtree being a range of indices.
struct Page {
  struct Node {
    var tag: Tag
    /// What its class, id and role tell.
    var hints: HTMLHints = []
    var parent: Int32
    /// The index after the last descendant.
    var end: Int32
    /// Of an element: its attributes in `attributes`. Of a text: its bytes in `bytes`.
    var start: Int32
    var stop: Int32
  }

  enum AttributeName: UInt8, Sendable {
    case id, `class`, itemprop, itemtype, property, name, content, rel, href, datetime, role, style,
      hidden, ariaHidden, type
    case lang, title, pubdate, httpEquiv, charset

    /// The attributes that are kept, by name.
    static func named(_ name: UnsafePointer<UInt8>) -> AttributeName? {
      byName[String(cString: name)]
    }

    private static let byName: [String: AttributeName] = [
      "id": .id, "class": .class, "itemprop": .itemprop, "itemtype": .itemtype,
      "property": .property, "name": .name,
      "content": .content, "rel": .rel, "href": .href, "datetime": .datetime, "role": .role,
      "style": .style,
      "hidden": .hidden, "aria-hidden": .ariaHidden, "type": .type, "lang": .lang, "title": .title,
      "pubdate": .pubdate,
      "http-equiv": .httpEquiv, "charset": .charset,
    ]
  }

  struct Attribute {
    var name: AttributeName
    var value: TextRange
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// Texts and attribute values, valid UTF-8.
  var bytes: [UInt8] = []

  /// The indices of a node's descendants.
  func descendants(_ node: Int) -> Range<Int> { node + 1..<Int(nodes[node].end) }

  /// Never holds words of an article; an element that holds half the page was left open by mistake.
  func isFurniture(_ node: Int) -> Bool {
    guard nodes[node].tag.isFurniture else { return false }
    return nodes[node].tag.isHidden || (Int(nodes[node].end) - node) * 2 < nodes.count
  }

  /// The value's bytes, nil where the element lacks the attribute.
  func value(_ name: AttributeName, of node: Int) -> ArraySlice<UInt8>? {
    let element = nodes[node]
    guard element.tag != .text else { return nil }
    for i in Int(element.start)..<Int(element.stop) where attributes[i].name == name {
      return bytes[attributes[i].value.offsets]
    }
    return nil
  }

  func string(_ name: AttributeName, of node: Int) -> String? {
    value(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// All text below a node, white space as one space, trimmed; nothing of scripts and styles.
  func text(of node: Int) -> String {
    var result: [UInt8] = []
    var i = node
    while i < Int(nodes[node].end) {
      switch nodes[i].tag {
      case .script, .style, .noscript, .template, .svg:
        i = Int(nodes[i].end)
        continue
      case .text:
        appendCollapsed(bytes[Int(nodes[i].start)..<Int(nodes[i].stop)], to: &result)
      case .br: result.appendSpace()
      default: if nodes[i].tag.isBlock { result.appendSpace() }
      }
      i += 1
    }
    if result.last == 32 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends `text`, each run of white space as one space.
  func appendCollapsed(_ text: ArraySlice<UInt8>, to result: inout [UInt8]) {
    let span = bytes.span
    var i = text.startIndex
    while i < text.endIndex {
      let byte = span[i]
      if byte < 0x80 {
        if byte <= 32 || byte == 127 { result.appendSpace() } else { result.append(byte) }
        i += 1
        continue
      }
      let space = span.spaceLength(at: i)
      if space > 0 {
        // Zero-width spaces and byte order marks part nothing.
        if space == 3, span[i] == 0xEF || span[i + 2] == 0x8B {
          i += 3
          continue
        }
        result.appendSpace()
        i += space
      } else if byte == 0xC2, i + 1 < text.endIndex, span[i + 1] == 0xAD {
        i += 2
      } else {
        result.append(byte)
        i += 1
      }
    }
  }
}

extension [UInt8] {
  /// One space, unless one is there or nothing is.
  mutating func appendSpace() {
    if let last, last != 32, last != 10 { append(32) }
  }
}

extension String {
  /// Each run of white space as one space, none at the ends.
  var collapsingWhiteSpace: String {
    let utf8 = Array(utf8)
    let span = utf8.span
    var result: [UInt8] = []
    var i = 0
    while i < utf8.count {
      let space = span.spaceLength(at: i)
      if space > 0 {
        result.appendSpace()
        i += space
      } else {
        result.append(utf8[i])
        i += 1
      }
    }
    if result.last == 32 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }
}
