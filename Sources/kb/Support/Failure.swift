import ArgumentParser

/// Why a command ends early: the words to print and the exit code.
struct Failure: Error {
  /// The codes of sysexits(3) that kb uses.
  enum Code: Int32 {
    /// A command line that cannot be understood.
    case usage = 64
    /// Some input, or the database, is not what it should be.
    case data = 65
    /// No such file.
    case noInput = 66
    /// A mistake of kb.
    case software = 70
    /// The database cannot be created.
    case cannotCreate = 73
    /// Reading or writing failed: a full disk, a broken device.
    case inputOutput = 74
    /// Locked by another program: try again.
    case temporary = 75
  }

  var exitCode: Int32
  /// What follows `kb: ` on standard error; nil where all is said.
  var message: String?

  init(_ code: Code, _ message: String? = nil) {
    exitCode = code.rawValue
    self.message = message
  }

  /// The end with a code of its own and without words.
  init(exitCode: Int32) { self.exitCode = exitCode }
}
