import ArgumentParser
import KBIngest

/// Which of the files found are read.
struct FilterOptions: ParsableArguments {
  @Option(
    name: .customLong("include"),
    help: ArgumentHelp(
      "Read only files with this name ('*.html') or path ('2024/*.txt'); may be repeated.",
      valueName: "glob"))
  var includes: [String] = []

  @Option(
    name: .customLong("exclude"),
    help: ArgumentHelp(
      "Leave out files and folders with this name or path; may be repeated.", valueName: "glob"))
  var excludes: [String] = []

  var filter: PathFilter { PathFilter(include: includes, exclude: excludes) }
}
