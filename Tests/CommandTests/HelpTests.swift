import Foundation
import Testing

/// The program's own description of its commands.
private struct Manual: Decodable {
  struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var subcommands: [Command]?
    var arguments: [Argument]?
  }
  struct Argument: Decodable {
    var valueName: String?
    var abstract: String?
  }
  var command: Command

  static func commands() throws -> [Command] {
    let shell = try Shell()
    defer { shell.remove() }
    let json = try shell.run("kb --experimental-dump-help").output
    let manual = try JSONDecoder().decode(Manual.self, from: Data(json.utf8))
    return (manual.command.subcommands ?? []).filter { $0.commandName != "help" }
  }
}

@Suite struct HelpTests {
  @Test func `every command has help and an example`() throws {
    let commands = try Manual.commands()
    #expect(commands.count > 15)
    for command in commands {
      #expect(command.abstract?.isEmpty == false, "\(command.commandName)")
      #expect(
        command.discussion?.contains("Example: kb \(command.commandName)") == true,
        "\(command.commandName)")
      for argument in command.arguments ?? [] {
        #expect(
          argument.abstract?.isEmpty == false, "\(command.commandName) \(argument.valueName ?? "")")
      }
    }
  }

  @Test func `every command stands in README`() throws {
    let file = URL(filePath: #filePath).appending(path: "../../../README.md").standardized
    let readme = try String(contentsOf: file, encoding: .utf8)
    let rows = readme.split(separator: "\n").filter { $0.hasPrefix("| ") }.joined()
    for command in try Manual.commands() {
      #expect(rows.contains("`kb \(command.commandName)"), "\(command.commandName)")
    }
  }

  @Test func `every example is understood`() throws {
    let shell = try Shell()
    defer { shell.remove() }
    for command in try Manual.commands() {
      let example = (command.discussion ?? "").split(separator: "\n").first {
        $0.hasPrefix("Example: ")
      }
      let result = try shell.run(String(example?.dropFirst(9) ?? "false"))
      #expect(result.status == 66 || result.status == 0, "\(command.commandName): \(result.errors)")
    }
  }
}
