/// The elements of HTML that the reader tells apart.
enum Tag: UInt8, Sendable {
  case text, other
  case html, head, body, title, meta, link, base, script, style, noscript, template
  case p, div, section, article, main, header, footer, nav, aside, address, center
  case h1, h2, h3, h4, h5, h6, hgroup
  case ul, ol, li, dl, dt, dd, blockquote, pre, q, figure, figcaption, picture, img, video, audio
  case table, caption, thead, tbody, tfoot, tr, td, th
  case form, fieldset, button, select, option, input, textarea, label
  case a, span, b, strong, i, em, u, s, small, sub, sup, font, abbr, cite, code, time, mark, br, hr,
    wbr, details, summary
  case iframe, object, embed, canvas, svg, map, dialog, menu

  /// - Parameter name: lower case, as the parser gives it.
  init(_ name: UnsafePointer<UInt8>) { self = Tag.byName[Tag.key(name)] ?? .other }

  /// Breaks the line before and after it.
  var isBlock: Bool {
    switch self {
    case .html, .body, .p, .div, .section, .article, .main, .header, .footer, .nav, .aside,
      .address, .center, .h1, .h2,
      .h3, .h4, .h5, .h6, .hgroup, .ul, .ol, .li, .dl, .dt, .dd, .blockquote, .pre, .figure,
      .figcaption, .table, .caption,
      .thead, .tbody, .tfoot, .tr, .td, .th, .form, .fieldset, .hr, .details, .summary, .dialog,
      .menu, .video, .audio, .iframe:
      true
    default: false
    }
  }

  var isHeading: Bool { rawValue >= Tag.h1.rawValue && rawValue <= Tag.h6.rawValue }

  /// Never holds words of an article.
  var isFurniture: Bool {
    switch self {
    case .script, .style, .noscript, .template, .nav, .footer, .aside, .button, .select, .option,
      .input, .textarea, .iframe,
      .object, .embed, .canvas, .svg, .map, .dialog, .menu, .figure, .figcaption, .picture, .video,
      .audio, .head, .title,
      .label:
      true
    default: false
    }
  }

  private static let byName: [UInt64: Tag] = {
    var tags: [UInt64: Tag] = [:]
    var raw: UInt8 = Tag.html.rawValue
    while let tag = Tag(rawValue: raw) {
      "\(tag)".withCString { name in
        name.withMemoryRebound(to: UInt8.self, capacity: 1) { tags[key($0)] = tag }
      }
      raw += 1
    }
    return tags
  }()

  /// The first seven letters and the length: unique among the elements above.
  private static func key(_ name: UnsafePointer<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    var count: UInt64 = 0
    while name[Int(count)] != 0, count < 32 {
      if count < 7 { key = key << 8 | UInt64(name[Int(count)]) }
      count += 1
    }
    return key << 8 | count
  }
}
