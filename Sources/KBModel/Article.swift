/// A text as published: what a reader makes of a file, and what extractors and the store take.
///
/// Unknown is nil. Dates are ISO 8601 text at the precision known (`2024-08-20T06:18`, `2024-08-20`, `2024`).
public struct Article: Equatable, Sendable {
  /// The input's own id: the key `id` of a JSON line.
  public var id: String?
  public var path: String?
  public var title: String?
  /// The outlet's name as printed, and its domain (`example.org`).
  public var outlet: String?
  public var domain: String?
  /// The wire service credited, in full: `Associated Press`.
  public var agency: String?
  /// Authors' names, without `By` and without roles.
  public var byline: [String] = []
  public var url: String?
  public var published: String?
  /// How `published` is known: `stated`, `stated: url`, `stated: json-ld`.
  public var publishedBasis: String?
  public var modified: String?
  /// The place as printed: `BAKU, Azerbaijan`.
  public var dateline: String?
  /// BCP 47.
  public var language: String?
  /// The clean body: paragraphs separated by a blank line.
  public var text: String
  /// SHA-256 of the bytes that it was read from, lower-case hexadecimal.
  public var sha256: String?
  /// What the file was taken for: `text`, `html`, `json lines`, `rss`, `warc` …
  public var format: String?
  /// Only a summary of the article was there, as in many feeds.
  public var isSummary = false

  public init(text: String) { self.text = text }
}
