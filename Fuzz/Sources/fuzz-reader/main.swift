import CFuzzer
import Glibc

/// libFuzzer leaves arguments that begin with `--` alone.
let name = CommandLine.arguments.dropFirst().first { $0.hasPrefix("--reader=") }?.dropFirst(9)
guard let reader = Reader(rawValue: String(name ?? "")) else {
  print("usage: fuzz-reader --reader=NAME [libFuzzer's options] FOLDER")
  print("NAME is \(Reader.allCases.map(\.rawValue).joined(separator: ", "))")
  exit(64)
}
Reader.chosen = reader

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
_ = LLVMFuzzerRunDriver(&count, &arguments) { readOne($0, $1) }
