private import CXML2

/// A small tree of XML, for feeds.
final class XMLTree {
  final class Element {
    let name: String
    let attributes: [String: String]
    fileprivate(set) var children: [Element] = []
    fileprivate(set) var parts: [Part] = []

    enum Part {
      case text([UInt8])
      case element(Element)
    }

    fileprivate init(name: String, attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }

    func first(_ name: String) -> Element? { children.first { $0.name == name } }
    func all(_ name: String) -> [Element] { children.filter { $0.name == name } }

    /// The text of the first such child, trimmed; nil where it is blank.
    func string(_ name: String) -> String? { first(name).flatMap(\.string) }

    /// All text below, in order; the parser nests no deeper than 256.
    var text: [UInt8] {
      parts.reduce(into: []) { text, part in
        switch part {
        case .text(let bytes): text += bytes
        case .element(let element): text += element.text
        }
      }
    }

    var string: String? {
      let words = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// The element's content written as markup again, as XHTML inside Atom needs it.
    var markup: String {
      var result = ""
      for part in parts {
        switch part {
        case .text(let bytes):
          result += String(decoding: bytes, as: UTF8.self).replacing("&", with: "&amp;").replacing(
            "<", with: "&lt;")
        case .element(let element):
          let name = element.name.split(separator: ":").last.map(String.init) ?? element.name
          result += "<\(name)>\(element.markup)</\(name)>"
        }
      }
      return result
    }
  }

  private(set) var root: Element?
  private var open: [Element] = []

  /// The root element; nil where there is none. What is broken ends the tree there.
  ///
  /// - Parameter utf8: valid UTF-8.
  static func root(of utf8: [UInt8]) -> Element? {
    let tree = XMLTree()
    let handler = kb_markup_handler(
      start: { context, name, attributes in
        guard let context, let name else { return 1 }
        XMLTree.from(context).start(String(cString: name), attributes)
        return 0
      },
      end: { context, _ in
        guard let context else { return }
        XMLTree.from(context).end()
      },
      text: { context, text, count in
        guard let context, let text else { return }
        XMLTree.from(context).text(Array(UnsafeBufferPointer(start: text, count: Int(count))))
      })
    utf8.withUnsafeBytes { buffer in
      guard let bytes = buffer.baseAddress, let count = Int32(exactly: buffer.count) else { return }
      _ = kb_parse_xml(
        bytes.assumingMemoryBound(to: CChar.self), count, handler,
        Unmanaged.passUnretained(tree).toOpaque())
    }
    return tree.root
  }

  private static func from(_ context: UnsafeMutableRawPointer) -> XMLTree {
    Unmanaged<XMLTree>.fromOpaque(context).takeUnretainedValue()
  }

  private func start(_ name: String, _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    var attributes: [String: String] = [:]
    if var next = list {
      while let key = next.pointee {
        attributes[String(cString: key)] = next[1].map { String(cString: $0) } ?? ""
        next += 2
      }
    }
    let element = Element(name: name, attributes: attributes)
    if let parent = open.last {
      parent.children.append(element)
      parent.parts.append(.element(element))
    } else if root == nil {
      root = element
    }
    open.append(element)
  }

  private func end() {
    _ = open.popLast()
  }

  private func text(_ bytes: [UInt8]) {
    open.last?.parts.append(.text(bytes))
  }
}
