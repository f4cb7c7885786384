import Glibc
import KBModel

/// Reads a PDF through the program `pdftotext` of poppler-utils, where it is installed.
enum PDFReader {
  /// - Parameter programs: where to look for `pdftotext`.
  static func results(
    _ bytes: [UInt8], path: String, limits: ReadLimits, programs: [String] = Self.programs
  ) -> [ReadResult] {
    func problem(_ words: String) -> [ReadResult] {
      [.problem(InputError(path: path, problem: words))]
    }
    guard let program = programs.first(where: { access($0, X_OK) == 0 }) else {
      return problem("a PDF, which needs pdftotext: install poppler-utils")
    }
    guard let text = text(of: bytes, program: program, limits: limits) else {
      return problem("pdftotext cannot read this PDF")
    }
    guard let article = article(inPrinted: text) else {
      return problem("no article found: no text in this PDF, or none in sentences")
    }
    return [.article(article)]
  }

  /// The article in what the program prints.
  static func article(inPrinted text: [UInt8]) -> Article? {
    PlainTextReader().article(in: PrintedPage.lines(of: TextDecoder.utf8(text)))
  }

  /// Where Debian and the local administrator put it.
  static let programs = ["/usr/bin/pdftotext", "/usr/local/bin/pdftotext"]

  /// Milliseconds without a word from the program after which it is ended.
  private static let patience: Int32 = 60_000

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
    let text = output(from: ends[0], limit: limits.documentBytes)
    if text == nil { kill(process, SIGKILL) }
    var result: Int32 = 0
    guard waitpid(process, &result, 0) == process, result == 0 else { return nil }
    return text
  }

  /// All that is printed; nil where it is too much, or nothing comes for too long.
  private static func output(from descriptor: Int32, limit: Int) -> [UInt8]? {
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while text.count <= limit {
      var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&wait, 1, patience)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return nil }
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? text : nil }
      text += buffer[..<count]
    }
    return nil
  }
}
