import Glibc
import KBModel

/// Reads a PDF through the program `pdftotext` of poppler-utils, where it is installed.
enum PDFReader {
  static func results(_ bytes: [UInt8], path: String, limits: ReadLimits) -> [ReadResult] {
    guard let program = program else {
      return [
        .problem(
          InputError(path: path, problem: "a PDF, which needs pdftotext: install poppler-utils"))
      ]
    }
    guard let text = text(of: bytes, program: program, limits: limits) else {
      return [.problem(InputError(path: path, problem: "pdftotext cannot read this PDF"))]
    }
    guard let article = PlainTextReader().article(in: TextDecoder.utf8(text)) else {
      return [.problem(InputError(path: path, problem: "no article found"))]
    }
    return [.article(article)]
  }

  /// Where Debian and the local administrator put it.
  private static var program: String? {
    ["/usr/bin/pdftotext", "/usr/local/bin/pdftotext"].first { access($0, X_OK) == 0 }
  }

  private static func text(of bytes: [UInt8], program: String, limits: ReadLimits) -> [UInt8]? {
    var template = Array("/tmp/kb-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    let file = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(file) }
    let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    guard written == bytes.count else { return nil }
    return output(of: program, ["pdftotext", "-enc", "UTF-8", "-q", file, "-"], limits: limits)
  }

  /// What a program prints; nil where it fails.
  private static func output(of program: String, _ arguments: [String], limits: ReadLimits)
    -> [UInt8]?
  {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    var list: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for argument in list { free(argument) } }
    var process = pid_t()
    let status = posix_spawn(&process, program, &actions, nil, &list, nil)
    close(ends[1])
    guard status == 0 else { return nil }
    let source = ByteSource(descriptor: ends[0])
    let text = source.rest(limit: limits.documentBytes)
    source.discard(.max)
    var result: Int32 = 0
    guard waitpid(process, &result, 0) == process, result == 0 else { return nil }
    return text
  }
}
