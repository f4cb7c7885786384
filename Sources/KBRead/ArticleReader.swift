import FoundationEssentials
public import KBModel

/// What a reader found next in its input.
public enum ReadResult: Equatable, Sendable {
  case article(Article)
  case problem(InputError)
}

/// Reads the articles of a file of any kind.
public struct ArticleReader: Sendable {
  public init() {}

  /// Reads `bytes` and calls `receive` for each article and problem in the order of the file.
  ///
  /// - Parameter path: what the articles and problems are said to come from.
  public func read(_ bytes: [UInt8], path: String, receive: (ReadResult) -> Void) {
    let kind = FileKind(head: Array(bytes.prefix(65_536)))
    switch kind {
    case .jsonLines: JSONLinesReader().read(bytes, path: path, receive: receive)
    case .html: receive(result(HTMLReader().article(in: bytes), kind, path))
    case .empty: receive(.problem(InputError(path: path, problem: "empty")))
    case .binary, .pdf, .warc, .gzip:
      receive(.problem(InputError(path: path, problem: "not a text: \(kind.rawValue)")))
    default: receive(result(PlainTextReader().article(in: TextDecoder.utf8(bytes)), kind, path))
    }
  }

  private func result(_ article: Article?, _ kind: FileKind, _ path: String) -> ReadResult {
    guard var article else { return .problem(InputError(path: path, problem: "no article found")) }
    article.path = path
    article.format = article.format ?? kind.rawValue
    return .article(article)
  }
}
