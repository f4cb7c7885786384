import Glibc
import KBQuery

/// Prints `kb: message` on standard error. What comes from outside cannot steer the terminal.
func complain(_ message: String) {
  let line = "kb: \(VisibleText.safe(message, keepsLines: true))\n"
  _ = FileDescriptorWriter.write(Array(line.utf8), to: STDERR_FILENO)
}
