import CFuzzer
import KBRead

/// Reads one input as `kb ingest` would, whatever kind it is taken for. A PDF is left out: it would start `pdftotext`.
@_cdecl("LLVMFuzzerTestOneInput")
public func read(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  guard FileKind(head: bytes) != .pdf else { return 0 }
  var stream = ArticleStream(bytes, path: "input")
  while let result = stream.next() {
    if case .article(let article) = result, article.text.isEmpty {
      preconditionFailure("an article without a text")
    }
  }
  return 0
}

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
_ = LLVMFuzzerRunDriver(&count, &arguments) { read($0, $1) }
