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
    if bytes.first(where: { !$0.isSpace }) == UInt8(ascii: "{") {
      JSONLinesReader().read(bytes, path: path, receive: receive)
    } else {
      guard var article = PlainTextReader().article(in: TextDecoder.utf8(bytes)) else {
        return receive(.problem(InputError(path: path, problem: "no article found")))
      }
      article.path = path
      receive(.article(article))
    }
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 32 || (self >= 9 && self <= 13) }
}
