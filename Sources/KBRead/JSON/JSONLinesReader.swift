import KBModel
import KBText

/// Reads articles, one JSON object a line; a line at a time is held.
struct JSONLinesReader {
  private let source: ByteSource
  private let limits: ReadLimits
  private var line = 0
  private var isOver = false

  init(_ source: ByteSource, limits: ReadLimits) {
    self.source = source
    self.limits = limits
  }

  mutating func next(path: String) -> ReadResult? {
    while let (bytes, isTooLong) = source.line(limit: limits.documentBytes) {
      line += 1
      if isTooLong { return problem("longer than \(limits.documentBytes) bytes", path) }
      var text = bytes[...]
      if line == 1, text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
      guard text.contains(where: { $0 > 32 }) else { continue }
      return read(TextDecoder.repaired(Array(text)), path)
    }
    if isOver { return nil }
    isOver = true
    return source.problem.map { problem($0, path) }
  }

  private func read(_ bytes: [UInt8], _ path: String) -> ReadResult {
    do throws(JSONError) {
      let value = try JSONParser.value(of: bytes)
      guard case .object = value else {
        return problem("expected a JSON object, found \(value.kind)", path)
      }
      guard let article = ArticleRecord.article(value) else {
        return problem("expected a JSON object with a key text", path)
      }
      return .article(article)
    } catch {
      return problem("no JSON: \(error.problem) at byte \(error.offset)", path)
    }
  }

  private func problem(_ words: String, _ path: String) -> ReadResult {
    .problem(InputError(path: path, line: line, problem: words))
  }
}
