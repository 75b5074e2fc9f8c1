using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PolicyPortal.Catalog.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DropFullText : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Search answers from the snapshot in memory; writing the tokens cost more than all the rest of an import.
            migrationBuilder.Sql("DROP TABLE DocumentSearch");

            migrationBuilder.DropIndex(
                name: "IX_Documents_SearchKey",
                table: "Documents");

            migrationBuilder.DropColumn(
                name: "SearchKey",
                table: "Documents");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "SearchKey",
                table: "Documents",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateIndex(
                name: "IX_Documents_SearchKey",
                table: "Documents",
                column: "SearchKey",
                unique: true);

            migrationBuilder.Sql("CREATE VIRTUAL TABLE DocumentSearch USING fts5(title, number, bodies, headings, body, tokenize = 'ascii')");
        }
    }
}
