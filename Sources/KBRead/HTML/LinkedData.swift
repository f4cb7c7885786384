import KBText

/// What the JSON-LD of a page says of its article (schema.org `NewsArticle` and its kin).
struct LinkedData {
  var headline: String?
  var published: String?
  var modified: String?
  var authors: [String] = []
  var publisher: String?
  var url: String?
  var language: String?
  var body: String?

  private static let articleTypes: Set<String> = [
    "NewsArticle", "Article", "BlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "BackgroundNewsArticle", "ReviewNewsArticle", "LiveBlogPosting", "Report", "ScholarlyArticle",
    "TechArticle",
    "SocialMediaPosting", "AdvertiserContentArticle", "SatiricalArticle", "Review",
  ]
  /// Consulted where there is no article.
  private static let pageTypes: Set<String> = [
    "WebPage", "ItemPage", "VideoObject", "CreativeWork",
  ]

  /// Nil where the page has no JSON-LD of an article. Broken scripts are passed over.
  init?(_ page: Page) {
    var values: [JSONValue] = []
    var broken: [ArraySlice<UInt8>] = []
    for (index, node) in page.nodes.enumerated() where node.tag == .script {
      for child in page.descendants(index) where page.nodes[child].tag == .text {
        let text = page.nodes[child]
        let range = Self.withoutWrapper(page.bytes, Int(text.start)..<Int(text.stop))
        if let value = try? JSONParser.value(of: page.bytes, in: range) {
          values.append(value)
        } else {
          broken.append(page.bytes[range])
        }
      }
    }
    var objects: [JSONValue] = []
    for value in values { Self.collect(value, into: &objects, depth: 0) }
    guard
      let article = objects.first(where: { Self.isOf(Self.articleTypes, $0) })
        ?? objects.first(where: { Self.isOf(Self.pageTypes, $0) && $0["datePublished"] != nil })
    else {
      readDates(broken)
      if published == nil { return nil }
      return
    }
    read(article, objects)
  }

  /// What can be had from a script that is no valid JSON: the first text behind `"datePublished":`.
  private mutating func readDates(_ scripts: [ArraySlice<UInt8>]) {
    for script in scripts {
      let text = String(decoding: script, as: UTF8.self)
      guard let key = text.firstRange(of: "\"datePublished\"") else { continue }
      let value = text[key.upperBound...].drop { $0 == ":" || $0 == " " }.dropFirst().prefix {
        $0 != "\""
      }
      if published == nil, value.utf8.count <= 40 { published = String(value) }
    }
  }

  private mutating func read(_ article: JSONValue, _ objects: [JSONValue]) {
    headline = (article["headline"] ?? article["name"])?.text
    published = (article["datePublished"] ?? article["dateCreated"] ?? article["uploadDate"])?.text
    modified = article["dateModified"]?.text
    for author in article["author"]?.elements ?? article["creator"]?.elements ?? [] {
      authors += Self.names(author, objects)
    }
    publisher = article["publisher"].flatMap { Self.names($0, objects).first }
    url =
      article["url"]?.text ?? article["mainEntityOfPage"]?.text
      ?? article["mainEntityOfPage"]?["@id"]?.text
    language = article["inLanguage"]?.text
    body = article["articleBody"]?.text
  }

  /// The names of a person or organization, given as a text, an object, a reference or a list of them.
  private static func names(_ value: JSONValue, _ objects: [JSONValue]) -> [String] {
    switch value {
    case .string(let name): return [name]
    case .array(let list): return list.flatMap { names($0, objects) }
    case .object:
      if let name = value["name"] { return name.elements.compactMap(\.text) }
      guard let id = value["@id"]?.text,
        let target = objects.first(where: { $0["@id"]?.text == id && $0["name"] != nil })
      else { return [] }
      return target["name"]?.elements.compactMap(\.text) ?? []
    default: return []
    }
  }

  private static func isOf(_ types: Set<String>, _ value: JSONValue) -> Bool {
    value["@type"]?.elements.contains { $0.text.map(types.contains) ?? false } ?? false
  }

  /// Objects of the top, of arrays, of `@graph` and of `mainEntity`, in order.
  private static func collect(_ value: JSONValue, into objects: inout [JSONValue], depth: Int) {
    guard depth < 6 else { return }
    switch value {
    case .array(let list):
      for element in list { collect(element, into: &objects, depth: depth + 1) }
    case .object:
      objects.append(value)
      for key in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"] {
        if let inner = value[key] { collect(inner, into: &objects, depth: depth + 1) }
      }
    default: break
    }
  }

  /// Without a comment or CDATA mark around the value.
  private static func withoutWrapper(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let isEdge = { (byte: UInt8) in byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") }
    let isEnd = { (byte: UInt8) in byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") }
    var start = range.lowerBound
    if bytes[range].contains(sequence: "<![cdata[") {
      while start < range.upperBound, bytes[start] != UInt8(ascii: "{") { start += 1 }
    } else {
      while start < range.upperBound, !isEdge(bytes[start]) { start += 1 }
    }
    var end = range.upperBound
    while end > start, !isEnd(bytes[end - 1]) { end -= 1 }
    if bytes[range].contains(sequence: "]]>") {
      while end > start, bytes[end - 1] != UInt8(ascii: "}") { end -= 1 }
    }
    return start..<end
  }
}
