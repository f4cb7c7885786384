public import KBModel

/// What a reader found next in its input.
public enum ReadResult: Equatable, Sendable {
  case article(Article)
  case problem(InputError)
}

/// Reads the articles of an input of any kind.
public struct ArticleReader: Sendable {
  private let limits: ReadLimits

  public init(limits: ReadLimits = ReadLimits()) { self.limits = limits }

  /// Reads `bytes` and calls `receive` for each article and problem in the order of the file.
  ///
  /// - Parameter path: what the articles and problems are said to come from.
  public func read(_ bytes: [UInt8], path: String, receive: (ReadResult) -> Void) {
    var stream = ArticleStream(bytes, path: path, limits: limits)
    while let result = stream.next() { receive(result) }
  }
}
