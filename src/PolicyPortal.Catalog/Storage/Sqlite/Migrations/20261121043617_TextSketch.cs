using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PolicyPortal.Catalog.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TextSketch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "TextSketch",
                table: "Documents",
                type: "BLOB",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "TextSketch",
                table: "Documents");
        }
    }
}
