private import CYAML

/// The values of a YAML front matter: texts and lists of texts by key; deeper structures are passed over.
enum FrontMatter {
  /// Bytes; the parser's time grows with the square of what is nested, and no clipping says as much of itself.
  private static let longest = 16 << 10

  /// - Parameter utf8: the YAML between the lines `---`.
  /// - Returns: as much as is well formed; nothing of more than 16 kB.
  static func values(_ utf8: [UInt8]) -> [String: [String]] {
    guard utf8.count <= longest else { return [:] }
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return [:] }
    defer { yaml_parser_delete(&parser) }
    return utf8.withUnsafeBufferPointer { bytes in
      yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      return read(&parser)
    }
  }

  private static func read(_ parser: inout yaml_parser_t) -> [String: [String]] {
    var values: [String: [String]] = [:]
    var key: String?
    var depth = 0
    var isInList = false
    var nested = 0
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else { return values }
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_SCALAR_EVENT:
        let text = scalar(event)
        if nested > 0 || depth == 0 { continue }
        if let name = key {
          values[name, default: []].append(text)
          if !isInList { key = nil }
        } else {
          key = text.lowercased()
        }
      case YAML_MAPPING_START_EVENT:
        if depth == 0 { depth = 1 } else { nested += 1 }
      case YAML_MAPPING_END_EVENT:
        if nested > 0 { nested -= 1 } else { depth = 0 }
        if nested == 0, !isInList { key = nil }
      case YAML_SEQUENCE_START_EVENT:
        // `[[Name]]` is a link of note programs, and a list in a list for YAML.
        if nested == 0, depth == 1 { isInList = true }
        if nested > 0 { nested += 1 }
      case YAML_SEQUENCE_END_EVENT:
        if nested > 0 { nested -= 1 } else { (isInList, key) = (false, nil) }
      case YAML_STREAM_END_EVENT, YAML_NO_EVENT, YAML_DOCUMENT_END_EVENT: return values
      default: break
      }
    }
  }

  private static func scalar(_ event: yaml_event_t) -> String {
    let scalar = event.data.scalar
    guard let value = scalar.value else { return "" }
    return String(decoding: UnsafeBufferPointer(start: value, count: scalar.length), as: UTF8.self)
  }
}
