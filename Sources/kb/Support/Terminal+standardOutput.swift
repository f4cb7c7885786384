import Glibc
import KBQuery

extension Terminal {
  /// What standard output goes to. Colour needs a terminal that is not `dumb`, and `NO_COLOR` (no-color.org) unset.
  static var standardOutput: Terminal {
    guard isatty(STDOUT_FILENO) == 1 else { return .none }
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let isColourless = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let isDumb = getenv("TERM").map { strcmp($0, "dumb") == 0 } ?? true
    return Terminal(width: isKnown ? Int(size.ws_col) : 80, hasColour: !isColourless && !isDumb)
  }
}
