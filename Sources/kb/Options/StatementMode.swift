import ArgumentParser

/// How words are reported.
enum StatementMode: String, ExpressibleByArgument, CaseIterable {
  case direct, mixed, indirect
}
