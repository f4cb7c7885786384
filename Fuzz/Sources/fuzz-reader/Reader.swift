import KBModel

@testable import KBRead

/// What one input is given to.
enum Reader: String, CaseIterable {
  /// The reader of the kind that the input is taken for, as in `kb ingest`.
  case any
  case text, html, markdown, mail, rss, atom, json, jsonl, jsonfeed, lexisnexis, factiva, warc
  /// What `pdftotext` prints; the program itself is not run.
  case pdf
  /// Any input inside gzip, cut off and damaged as the fuzzer likes.
  case gzip

  nonisolated(unsafe) static var chosen = Reader.any

  /// Reads the input and stops the program where something does not hold.
  func read(_ bytes: [UInt8]) {
    switch self {
    case .pdf: check(PDFReader.article(inPrinted: bytes))
    case .any, .gzip:
      guard FileKind(head: bytes) != .pdf else { return }
      check(ArticleStream(bytes, path: "input", limits: Self.limits))
    default:
      check(ArticleStream(bytes, path: "input", kind: kind, limits: Self.limits))
    }
  }

  private var kind: FileKind {
    switch self {
    case .html: .html
    case .markdown: .markdown
    case .mail: .mail
    case .rss: .rss
    case .atom: .atom
    case .json: .json
    case .jsonl: .jsonLines
    case .jsonfeed: .jsonFeed
    case .lexisnexis: .lexisNexis
    case .factiva: .factiva
    case .warc: .warc
    case .text, .any, .pdf, .gzip: .text
    }
  }

  /// Small, so that inputs of the fuzzer's size pass them.
  private static var limits: ReadLimits {
    var limits = ReadLimits()
    limits.documentBytes = 1 << 16
    limits.freeInflation = 1 << 16
    return limits
  }

  private func check(_ stream: ArticleStream) {
    var stream = stream
    while let result = stream.next() {
      if case .article(let article) = result { check(article) }
    }
  }

  private func check(_ article: Article?) {
    guard let article else { return }
    precondition(!article.text.isEmpty, "an article without a text")
    precondition(article.byline.allSatisfy { !$0.isEmpty }, "an author without a name")
    precondition(article.title.map { !$0.isEmpty } ?? true, "a title without words")
  }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func readOne(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  Reader.chosen.read(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}
