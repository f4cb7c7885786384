import KBIngest

/// Standard input, read to its end.
enum StandardInput {
  static func text() throws(Failure) -> String {
    do throws(SystemError) {
      return String(decoding: try FileBytes.read("-"), as: UTF8.self)
    } catch {
      throw Failure(.inputOutput, "standard input: \(error.words)")
    }
  }
}
