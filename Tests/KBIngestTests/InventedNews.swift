import KBModel
import TestSupport

/// Articles about invented people, as many as wanted, each its own and many telling the same news.
enum InventedNews {
  private static let people = ["Marta Olsen", "Pavel Dorn", "Ines Caldeira", "Tomas Reker"]
  private static let countries = ["Estonia", "Portugal", "Chile"]

  /// The text of the `number`th article, with title, date line and body.
  static func text(_ number: Int) -> String {
    let person = people[number % people.count]
    let country = countries[number % countries.count]
    let day = number % 28 + 1
    return """
      \(country) opens harbour number \(number / 2)

      March \(day) 2031

      Minister \(person) visited \(country) on Monday and met the president of the port there for long talks about trade.

      “We will pay $\(number % 9 + 1) million for the harbour and every ship will have free access to it,” \(person) said.

      \(country) accused Latvia of a delay. The work took \(number % 5 + 2) years, according to \(person).
      """
  }

  static func folder(_ count: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for number in 0..<count {
      let name = String(1000 + number).dropFirst()
      try folder.write(text(number), to: "\(number % 3)/\(name).txt")
    }
    return folder
  }
}
