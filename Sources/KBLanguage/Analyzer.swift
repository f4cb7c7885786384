public import KBText

/// Tags, parses and finds names: what the extractors stand on.
public struct Analyzer: Sendable {
  public init() {}

  /// Part-of-speech tags and dependencies of every sentence; nil while the program carries no parser model.
  public func syntax(of document: Document) -> Syntax? { nil }

  /// Names in text order; they never overlap.
  public func names(in document: Document) -> [NameSpan] { [] }
}
