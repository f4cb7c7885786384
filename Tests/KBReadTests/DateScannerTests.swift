import Testing

@testable import KBRead

@Suite struct DateScannerTests {
  @Test(arguments: [
    ("August 20 2024 , 06:18 AM  •  982 views", "2024-08-20T06:18"),
    ("Published: 14:05 GMT, 3 March 2025", "2025-03-03T14:05Z"),
    ("Wed 9 Apr 2025 16.40 BST", "2025-04-09T16:40+01:00"),
    ("Last Updated: February 09, 2025, 21:40 IST", "2025-02-09T21:40+05:30"),
    ("Posted Tue 4 Mar 2025 at 7:12pm", "2025-03-04T19:12"),
    ("2024-08-20T06:18:30Z", "2024-08-20T06:18:30Z"),
    ("2024-08-20 06:18:30.123+0530", "2024-08-20T06:18:30+05:30"),
    ("Tue, 18 Mar 2025 07:30:00 -0400", "2025-03-18T07:30:00-04:00"),
    ("July 4, 2024 at 9 a.m. ET", "2024-07-04T09:00-04:00"),
    ("January 4, 2024, 12:30 p.m. ET", "2024-01-04T12:30-05:00"),
    ("20. August 2024, 18.31 Uhr", "2024-08-20T18:31"),
    ("20.08.2024", "2024-08-20"), ("8/20/2024", "2024-08-20"), ("2025/03/08", "2025-03-08"),
    ("1er février 2023", "2023-02-01"), ("3 de marzo de 2021", "2021-03-03"),
    ("12 августа 2020", "2020-08-12"),
    ("March 2024", "2024-03"), ("20240820", "2024-08-20"),
  ])
  func `a printed date is read at its precision`(text: String, iso: String) {
    #expect(DateScanner.first(text)?.iso8601 == iso)
  }

  @Test(arguments: [
    "31.02.2024", "2024-13-01", "982 views", "3 to 4", "May we ask", "1/2", "Mar 99",
  ])
  func `what is no date is none`(text: String) {
    #expect(DateScanner.first(text) == nil)
  }

  @Test(arguments: [(DateScanner.NumericOrder.dayFirst, "2025-04-03"), (.monthFirst, "2025-03-04")])
  func `an ambiguous date follows the order given`(order: DateScanner.NumericOrder, iso: String) {
    #expect(DateScanner.first("03/04/2025", order: order)?.iso8601 == iso)
  }
}
